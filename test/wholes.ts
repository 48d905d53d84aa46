/** A picture or a file without words, and the words that follow it, are one thing said. */
export function wholes<Message extends { readonly text: string }>(messages: readonly Message[]): Message[] {
  return messages.flatMap((message, index) => {
    if (message.text === "") return [];
    const before = messages[index - 1];
    return [before?.text === "" ? { ...before, ...withoutGaps(message) } : message];
  });
}

/** What is not there does not hide what was there before. */
function withoutGaps<Message extends object>(message: Message): Message {
  return Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined)) as Message;
}
