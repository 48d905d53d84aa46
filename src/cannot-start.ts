/** What stops the start: its message is one line for the person at the terminal; exit code 1. */
export class CannotStart extends Error {}
