import { expect, test, vi } from "vitest";
import { homeFolder, userDataFolder } from "../../src/files/user-folders.ts";

test("a user whom the system does not know lives at the root", () => {
  const unknown = (): never => {
    throw new Error("uv_os_homedir returned ENOENT");
  };
  expect(homeFolder(unknown)).toBe("/");
});

test("data of the person lies where XDG says; a relative path there counts as none", () => {
  vi.stubEnv("HOME", "/home/u");
  vi.stubEnv("XDG_DATA_HOME", "/xdg");
  expect(userDataFolder()).toBe("/xdg/baco");
  vi.stubEnv("XDG_DATA_HOME", "xdg");
  expect(userDataFolder()).toBe("/home/u/.local/share/baco");
  vi.unstubAllEnvs();
});
