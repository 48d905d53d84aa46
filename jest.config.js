/** @type {import('jest').Config} */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } }],
  },
  testTimeout: 20_000,
  // Modules of a test file are never given back in this mode: a process that has grown is replaced by a new one.
  maxWorkers: 2,
  workerIdleMemoryLimit: "512MB",
};
