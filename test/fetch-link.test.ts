import { expect, test } from "@jest/globals";
import { fetchLink, isPublic } from "../src/fetch-link.ts";

test.each([
  ...["8.8.8.8", "203.113.131.1", "2606:4700::1111"].map((address) => [address, true] as const),
  ...["127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255"].map(
    (address) => [address, false] as const,
  ),
  ...["::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "not an address"].map(
    (address) => [address, false] as const,
  ),
])("%s is of the open internet: %s", (address, is) => expect(isPublic(address)).toBe(is));

test.each(["https://127.0.0.1/a.jpg", "https://[::1]/a.jpg", "https://localhost/a.jpg", "http://8.8.8.8/a.jpg", "file:///etc/passwd"])(
  "nothing is fetched from %s",
  async (url) => {
    expect(await fetchLink(url, 1_000)).toBeUndefined();
  },
);
