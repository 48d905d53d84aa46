/** Where somebody is reached: "telegram:123456". The platform's name has no colon; what follows may have. */
export function readAddress(address: string): readonly [platform: string, person: string] {
  const colon = address.indexOf(":");
  return [address.slice(0, colon), address.slice(colon + 1)];
}
