/**
 * Bytes of a file that are deflated at once. Constant, because where a file is cut decides its bytes: what is packed
 * whole must not be larger.
 */
export const blockSize = 256 * 1024;
