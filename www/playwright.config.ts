import { defineConfig } from "@playwright/test";

/** Another port lets two runs stand side by side. */
const port = process.env.PORT ?? "4173";
const address = `http://localhost:${port}`;

/** The built site behind its real headers, in the Chromium of the machine. */
export default defineConfig({
  testDir: "tests",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  workers: 1,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: address,
    locale: "en-GB",
    timezoneId: "Europe/Brussels",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
      ],
    },
  },
  webServer: { command: `cargo xtask serve --port ${port}`, cwd: "..", url: `${address}/en/`, reuseExistingServer: false, timeout: 120_000 },
});
