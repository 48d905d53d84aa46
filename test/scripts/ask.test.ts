import { spawn } from "node:child_process";
import { describe, expect, test } from "@jest/globals";

interface Ran {
  readonly lines: string[];
  readonly errors: string;
  readonly exit: number | null;
}

/** Runs scripts/ask.ts as `npm run ask` does, with this on its standard input. */
function ask(given: string, ...options: string[]): Promise<Ran> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/ask.ts", ...options], { stdio: "pipe" });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (output += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (errors += piece));
  child.stdin.on("error", () => undefined).end(given);
  return new Promise((resolve) =>
    child.on("close", (exit) => resolve({ lines: output.split("\n").filter((line) => line !== ""), errors, exit })),
  );
}

interface Said {
  readonly id: string | null;
  readonly answer?: string;
  readonly error?: string;
}

function said(line: string): Said {
  const value: Said = JSON.parse(line);
  return value;
}

const ward = ["--programme", "programmes/bien-giang-2024.yaml", "--jsonl"];
const question = (id: string, text: string, now = "2024-10-01T09:00:00+07:00") => JSON.stringify({ id, text, now });

describe("npm run ask -- --jsonl", () => {
  test("answers a line for a line, in order, with intent, activities and the answer", async () => {
    const { lines, errors, exit } = await ask(
      `${question("một", "Lễ khai mạc ở đâu?")}\n${question("hai", "Chủ đề của tuần lễ là gì?")}\n`,
      ...ward,
    );
    const [one, two] = lines.map(said);
    expect(one).toEqual({
      id: "một",
      intent: "schedule",
      activities: ["khai-mac"],
      answer: expect.stringContaining("Trường THCS Biên Giang"),
    });
    expect(Object.keys(one ?? {})).toEqual(["id", "intent", "activities", "answer"]);
    expect(two).toMatchObject({ id: "hai", intent: "about", activities: [], answer: expect.stringContaining("Phát triển văn hóa đọc") });
    expect([lines.length, errors, exit]).toEqual([2, "", 0]);
  });

  test("the moment is the question's own, in any zone", async () => {
    const evening = question("a", "mai có gì", "2024-10-02T16:30:00Z");
    const night = question("b", "mai có gì", "2024-10-01T17:30:00Z");
    const { lines } = await ask(`${evening}\n${night}\n`, ...ward);
    for (const line of lines) expect(said(line).answer).toContain("Ngày mai (Thứ Năm, 03/10)");
    expect(lines).toHaveLength(2);
  });

  test("a line that is no question gets an error of its own; the run goes on and exits 1", async () => {
    const bad = [
      "không phải JSON",
      "[]",
      "null",
      "7",
      "",
      '{"text":"mai có gì","now":"2024-10-01T09:00:00+07:00"}',
      '{"id":1,"text":"mai có gì","now":"2024-10-01T09:00:00+07:00"}',
      '{"id":"x","text":["mai"],"now":"2024-10-01T09:00:00+07:00"}',
      '{"id":"x","text":"mai có gì"}',
      '{"id":"x","text":"mai có gì","now":"2024-10-01T09:00:00"}',
      '{"id":"x","text":"mai có gì","now":"2024-13-01T09:00:00+07:00"}',
    ];
    const { lines, errors, exit } = await ask([...bad, question("tốt", "mai có gì")].join("\n"), ...ward);
    const answers = lines.map(said);
    expect(answers.map(({ id }) => id)).toEqual([...bad.map(() => null), "tốt"]);
    for (const { error } of answers.slice(0, -1)) expect(error).toMatch(/./);
    expect([errors, exit]).toEqual(["", 1]);
  });

  test("nothing asked, nothing answered; Windows line ends and a last line without one are lines", async () => {
    expect(await ask("", ...ward)).toEqual({ lines: [], errors: "", exit: 0 });
    const { lines, exit } = await ask(`${question("a", "mai có gì")}\r\n${question("b", "mai có gì")}`, ...ward);
    expect([lines.length, exit]).toEqual([2, 0]);
  });

  test("three thousand lines come back, all of them, in order", async () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `q${index}`);
    const { lines, exit } = await ask(ids.map((id) => question(id, "khai mạc ngày nào")).join("\n"), ...ward);
    expect(lines.map((line) => said(line).id)).toEqual(ids);
    expect(exit).toBe(0);
  });
});

describe("npm run ask", () => {
  test("is a prompt for a person", async () => {
    const { lines, exit } = await ask("Lễ khai mạc ở đâu?\n", "--programme", "programmes/bien-giang-2024.yaml");
    expect(lines[0]).toBe("Tuần lễ hưởng ứng học tập suốt đời năm 2024. Hỏi gì ạ? (Ctrl+D để thôi)");
    expect(lines.join("\n")).toContain("Trường THCS Biên Giang");
    expect(exit).toBe(0);
  });

  test.each([
    [[], /^Cách dùng: npm run ask/],
    [["--programme"], /^Cách dùng: npm run ask/],
    [["--programm", "x"], /^Cách dùng: npm run ask/],
    [["--programme", "programmes/nowhere.yaml"], /^--programme: không đọc được tệp programmes\/nowhere\.yaml/],
    [["--programme", "package.json"], /^package\.json: /],
  ])("with %j says what is wrong, and exits 1", async (options, expected) => {
    const { lines, errors, exit } = await ask("", ...options);
    expect(errors).toMatch(expected);
    expect([lines, exit]).toEqual([[], 1]);
  });
});
