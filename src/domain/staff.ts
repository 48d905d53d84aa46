/** Administrator, officer, and head of a group or teacher of a school, who has to do with the own group only. */
export const roles = ["admin", "officer", "head"] as const;
export type RoleName = (typeof roles)[number];

/** What a member of staff is. */
export interface Role {
  readonly role: RoleName;
  /** A head's group of the programme; nobody else has one. */
  readonly group?: string | undefined;
}

/** What colleagues know somebody by. */
export const longestStaffName = 60;

/** "officer", "head:to-5": as the log has it. */
export function roleInShort({ role, group }: Role): string {
  return group === undefined ? role : `${role}:${group}`;
}

/** The same back; what an earlier version wrote and this one does not know is taken for an officer. */
export function roleFromShort(text: string): Role {
  const [name, group] = text.split(/:(.*)/s);
  return { role: roles.find((one) => one === name) ?? "officer", group };
}

/** What only staff may do. "own-group" is to enter what one group did. */
export const duties = ["programme", "announcements", "sign-ups", "attendance", "books", "report", "state", "staff", "own-group"] as const;
export type Duty = (typeof duties)[number];

/** Whether this is among the duties of the role; nobody's role has none. @param group whose matter it is, where it is one group's */
export function may(role: Role | undefined, duty: Duty, group?: string): boolean {
  switch (role?.role) {
    case "admin":
      return true;
    case "officer":
      return duty !== "staff";
    case "head":
      return duty === "own-group" && role.group !== undefined && (group === undefined || group === role.group);
    default:
      return false;
  }
}
