/** `科苑花园5栋604` of an address that begins with district, street, road and number; the rest stands before it. */
export const roomName = (address: string): { name: string; before: string } => {
  const end = address.lastIndexOf('号') + 1
  return end > 0 && end < address.length
    ? { name: address.slice(end), before: address.slice(0, end) }
    : { name: address, before: '' }
}

/** Rooms as one walks past them: by building, then by number. */
export const inOrder = <Room extends { address: string }>(rooms: readonly Room[]): Room[] =>
  [...rooms].sort((a, b) => a.address.localeCompare(b.address, 'zh-CN', { numeric: true }))
