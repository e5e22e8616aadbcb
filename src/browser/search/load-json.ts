/** Loads a file of JSON. The shape is taken on trust: the same build wrote the file. */
export async function loadJson<Shape>(url: string): Promise<Shape> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  const value: Shape = await response.json();
  return value;
}
