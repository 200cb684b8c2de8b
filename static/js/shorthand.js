// The server's reading of what is being typed, shown beside it: "7kc" as "7 civilians killed", "on Saturday"
// as a date. The answer is {ok, reading}.

const TYPING = 250; // ms after the last key

/**
 * Echo a field into an output. `ask` gives the address to ask for the field's text; empty text empties the
 * echo. A later answer replaces an earlier one, and nothing is shown if none comes.
 */
export function echo(field, output, ask) {
  let waiting = 0;
  let asking = new AbortController();
  const show = (reading, ok = true) => {
    output.textContent = reading;
    output.classList.toggle("bad", !ok);
  };
  const read = async () => {
    const text = field.value.trim();
    if (!text) {
      show("");
      return;
    }
    asking = new AbortController();
    try {
      const answer = await fetch(ask(text), {
        headers: { Accept: "application/json" },
        signal: asking.signal,
      });
      const { ok, reading } = await answer.json();
      show(reading, ok);
    } catch (error) {
      if (error.name !== "AbortError") {
        show("");
      }
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    asking.abort();
    waiting = setTimeout(read, TYPING);
  });
  if (field.value.trim() && !output.textContent.trim()) {
    read();
  }
}

function withQuery(address, name, text) {
  return `${address}?${new URLSearchParams({ [name]: text })}`;
}

/** Echo the figure box of a claim's form. */
export function echoFigures(form) {
  const field = form.querySelector("[data-shorthand]");
  const output = form.querySelector("[data-echo]");
  if (field && output && form.dataset.echoUrl) {
    echo(field, output, (text) => withQuery(form.dataset.echoUrl, "text", text));
  }
}

/** Echo the words of each time of a claim's form; rows that are added later get it when first entered. */
export function echoTimes(form) {
  const known = new WeakSet();
  const start = (row) => {
    const field = row.querySelector("[data-words]");
    const output = row.querySelector("[data-time-echo]");
    if (field && output && !known.has(row)) {
      known.add(row);
      echo(field, output, (text) => withQuery(form.dataset.timeUrl, "words", text));
    }
  };
  if (form.dataset.timeUrl) {
    form.querySelectorAll(".time-row").forEach((row) => start(row));
    // In the capturing phase, so that the row's own listener hears this very event.
    form.addEventListener("input", (event) => {
      const row = event.target.closest(".time-row");
      if (row) {
        start(row);
      }
    }, { capture: true });
  }
}
