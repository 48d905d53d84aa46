// nlp.js comes without types: what the benchmark uses of it.
declare module "@nlpjs/core" {
  export function containerBootstrap(): Promise<object>;
}
declare module "@nlpjs/nlp" {
  export class Nlp {
    constructor(settings: { container: object; languages: string[]; autoSave: boolean; nlu: { log: boolean } });
    addLanguage(language: string): void;
    addDocument(language: string, phrase: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, sentence: string): Promise<{ intent: string; score: number }>;
  }
}
