// Copying a text that stands on the page. A button with data-copy="id" copies the field of that id, and says
// so; without script the button is hidden and the text is selected by hand.

import { toast } from "./toast.js";
import { gettext } from "./words.js";

/**
 * Put a field's text on the clipboard. Where a browser refuses, the field is shown and its text selected, so
 * that one key press copies it. Gives whether it is on the clipboard.
 */
export async function copy(field, clipboard = globalThis.navigator?.clipboard) {
  try {
    await clipboard.writeText(field.value);
    return true;
  } catch {
    const closed = field.closest("details");
    if (closed) {
      closed.open = true;
    }
    field.focus();
    field.select();
    return false;
  }
}

/** Make the buttons of a page ready. */
export function startCopying(root) {
  for (const button of root.querySelectorAll("button[data-copy]")) {
    const field = root.getElementById(button.dataset.copy);
    button.hidden = field === null;
    button.addEventListener("click", async () => {
      const isCopied = await copy(field);
      toast(isCopied ? gettext("Copied.") : gettext("The text is selected: copy it with Ctrl+C."));
    });
  }
}

if (globalThis.document) {
  startCopying(document);
}
