// Who says the words: the card beside marked words that are pointed at, and the notes of the sentence that
// has the focus. A card repeats margin notes, which may be far from their words; by keys the notes themselves
// are reached with an arrow. A card can be pointed at, stays until then, and goes with Escape (WCAG 1.4.13).

const RESTED = 350; // ms that a pointer rests on words before their card shows
const LEFT = 250; // ms in which a pointer may go from the words to their card

/** Give the notes of the claims that some marks belong to, each once, in the order of the page. */
function notesOf(root, marks) {
  const keys = new Set([...marks].flatMap((mark) => mark.dataset.claims.split(" ")));
  return [...root.querySelectorAll("a.note")].filter((note) => keys.has(note.dataset.claim));
}

/** Give the marks that lie in a sentence. */
function marksOf(root, link) {
  const [from, to] = [Number(link.dataset.start), Number(link.dataset.end)];
  const marks = link.closest("[data-text]")?.querySelectorAll("mark[data-claims]") ?? [];
  return [...marks].filter(({ dataset }) => Number(dataset.start) >= from && Number(dataset.start) < to);
}

/** Show which notes belong to the words that are pointed at, or to the sentence that has the focus. */
export function pointAtNotes(root, target) {
  const mark = target?.closest("mark[data-claims]");
  const link = target?.closest("a[data-sentence]");
  const notes = mark ? notesOf(root, [mark]) : link ? notesOf(root, marksOf(root, link)) : [];
  for (const note of root.querySelectorAll("a.note.pointed")) {
    note.classList.toggle("pointed", notes.includes(note));
  }
  notes.forEach((note) => note.classList.add("pointed"));
}

export class Cards {
  constructor(root) {
    this.root = root;
    this.card = null;
    this.mark = null;
    root.addEventListener("pointerover", (event) => this.over(event));
    root.addEventListener("pointerleave", () => this.leave());
    root.addEventListener("pointerdown", () => this.hide());
    document.addEventListener("keydown", (event) => this.pressed(event), { capture: true });
  }

  over(event) {
    const mark = event.pointerType === "mouse" && !event.buttons && event.target.closest("mark[data-claims]");
    if (mark && mark === this.mark) {
      clearTimeout(this.waiting);
    } else if (mark) {
      this.hide();
      this.mark = mark;
      this.waiting = setTimeout(() => this.show(mark, event.clientY), RESTED);
    } else {
      this.leave();
    }
  }

  leave() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.hide(), this.card ? LEFT : 0);
  }

  show(mark, height) {
    const notes = notesOf(this.root, [mark]);
    if (!notes.length) {
      return;
    }
    const card = document.createElement("div");
    card.className = "hovercard";
    card.setAttribute("role", "tooltip");
    card.append(...notes.map((note) => lineOf(note)));
    card.addEventListener("pointerenter", () => clearTimeout(this.waiting));
    card.addEventListener("pointerleave", () => this.leave());
    document.body.append(card);
    place(card, mark, height);
    this.card = card;
  }

  hide() {
    clearTimeout(this.waiting);
    this.card?.remove();
    this.card = null;
    this.mark = null;
  }

  pressed(event) {
    if (this.card && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.hide();
    }
  }
}

function lineOf(note) {
  const line = document.createElement("p");
  line.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  return line;
}

/** Put a card under the line of the words that is pointed at, inside the window. */
function place(card, mark, height) {
  const boxes = [...mark.getClientRects()];
  const line = boxes.find(({ top, bottom }) => height >= top && height <= bottom) ?? boxes[0];
  const room = document.documentElement.clientWidth - card.offsetWidth;
  card.style.left = `${scrollX + Math.max(0, Math.min(line.left, room))}px`;
  card.style.top = `${scrollY + line.bottom}px`;
}
