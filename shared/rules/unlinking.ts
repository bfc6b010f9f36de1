/** A resident of the dwelling; only those whose registration is in effect or waiting are concerned. */
type Resident = { person: string; open: boolean }

/** What unlinking does to each: `end` moves out with the link, `unmanaged` stays registered with nobody to manage. All are told. */
type Unlinking = { end: string[]; unmanaged: string[]; tell: string[] }

/** 注销关联房屋 (R16), with 同步注销房屋内的住户 or without. Nobody's registration ends, or loses its manager, unheard of. */
export const unlinking = (residents: readonly Resident[], withResidents: boolean): Unlinking => {
  const concerned = residents.filter(({ open }) => open).map(({ person }) => person)
  return { end: withResidents ? concerned : [], unmanaged: withResidents ? [] : concerned, tell: concerned }
}
