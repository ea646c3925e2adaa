/**
 * Formats that deflate shrinks by less than 1 %; and jars, where what it saves is not worth a second for each 60 MB.
 */
const compressedFormats = new Set([
  '7z', 'aac', 'apk', 'avif', 'br', 'bz2', 'docx', 'ear', 'epub', 'flac', 'gif', 'gz', 'heic', 'jar', 'jpeg', 'jpg',
  'lpkg', 'lz4', 'm4a', 'm4v', 'mkv', 'mov', 'mp3', 'mp4', 'odp', 'ods', 'odt', 'ogg', 'ogv', 'opus', 'pptx', 'rar',
  'tbz2', 'tgz', 'txz', 'war', 'webm', 'webp', 'woff', 'woff2', 'xlsx', 'xz', 'zip', 'zst',
]); // prettier-ignore

/**
 * Whether a file is put into the archive as it is. Its name alone decides, so that the same files give the same bytes.
 * PNG, SVG and WebAssembly do shrink (zip.md 4).
 */
export function isStored(path: string): boolean {
  const dot = path.lastIndexOf('.');
  return dot >= 0 && compressedFormats.has(path.slice(dot + 1).toLowerCase());
}
