import { config } from "zod";
import { checkText, type Input } from "./check-text.js";

// the page's Content Security Policy holds here too, and lets no code be made
config({ jitless: true });

self.addEventListener("message", ({ data }: MessageEvent<Input>) => {
  void checkText(data).then(
    (checked) => self.postMessage({ checked }),
    (error: unknown) => self.postMessage({ failed: String(error) }),
  );
});
