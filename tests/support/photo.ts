/** Photos as phones make them: a picture, and in it where and with what it was taken. */

/** 32 × 24 pixels with two dark lines, drawn by Chromium. */
const picture = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j',
    'q62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk',
    'pKSkpKSkpKT/wAARCAAYACADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAJhAAAAQEBQUBAAAAAAAAAAAAAAME',
    'EQEFEhMUFTFh0iJBVFWhkf/EABYBAQEBAAAAAAAAAAAAAAAAAAIAAf/EABYRAQEBAAAAAAAAAAAAAAAAAAARAf/aAAwDAQACEQMR',
    'AD8A2pgsOSW7KQxRU70P0s20RHnCz1B/3iLJgWvMt4E4spnrrhro3aO4jw8980j8hxDyQdtM4WeoP+8RZL1hyu5eSGJ6Wat+p32g',
    'EvLXl3MccWa7UUQ01ftDYWDNiygAAJAAAk//2Q==',
  ].join(''),
  'base64',
)

const segment = (code: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** What must never be found again: a place, a phone, a thumbnail, words, and what hides behind the end. */
export const traces = ['Exif\0\0', 'GPSLatitude 22.5431', 'iPhone 15 Pro', 'photoshop', 'taken at home', 'MotionPhoto']

/** A JPEG with EXIF, GPS, XMP, a comment and a film behind its end; `ballast` bytes of EXIF make it larger. */
export const photo = ({ ballast = 0 }: { ballast?: number } = {}): Buffer => {
  const exif = (more: Buffer) =>
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0GPSLatitude 22.5431 iPhone 15 Pro'), more]))
  const filler: Buffer[] = []
  for (let left = ballast; left > 0; left -= 60_000) filler.push(exif(Buffer.alloc(Math.min(left, 60_000), 7)))
  return Buffer.concat([
    picture.subarray(0, 2),
    exif(Buffer.alloc(0)),
    ...filler,
    segment(0xed, Buffer.from('photoshop')),
    segment(0xfe, Buffer.from('taken at home')),
    picture.subarray(2),
    Buffer.from('MotionPhoto'),
  ])
}

/** As `photo`, without anything but the picture. */
export const barePhoto = (): Buffer => picture
