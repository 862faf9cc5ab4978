const SCALE = 2;

/** A drawing as a picture of points, twice as fine as it is shown. */
export async function painted(drawing: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('This browser cannot paint pictures.');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture could not be painted.')) : resolve(blob)),
      'image/png',
    );
  });
}
