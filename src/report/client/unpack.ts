/** Reads a block of the page: JSON, deflated (RFC 1951), in base64. */
export async function unpackBlock<Content>(base64: string): Promise<Content> {
  const deflated = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return (await new Response(deflated).json()) as Content;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
