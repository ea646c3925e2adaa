/**
 * How many bytes of a file are deflated in one piece. Constant, because the archive's bytes depend on where a file is
 * cut: for the same reason only files up to this size are packed whole.
 */
export const blockSize = 256 * 1024;
