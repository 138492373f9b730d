/** A value that views follow and actions change. */
export class Store<State> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(initial: State) {
    this.#state = initial;
  }

  readonly get = (): State => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  update(change: (state: State) => State): void {
    const next = change(this.#state);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  /** Changes some members of one part. */
  patch<Part extends keyof State>(part: Part, change: Partial<State[Part]>): void {
    this.update((state) => ({ ...state, [part]: { ...state[part], ...change } }));
  }

  set(change: Partial<State>): void {
    this.update((state) => ({ ...state, ...change }));
  }
}
