/** The page: a ribbon, a grid and the add-in's pane beside it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import type { Language } from "../kernel/language";
import { bookOf, newBook, openingProblem, type Book } from "./open-book";
import { keepAppearance, keepLanguage, preferredAppearance, preferredLanguage, type Appearance } from "./preferences";
import { Ribbon } from "./ribbon";
import { SAMPLES, sampleBytes, type Sample } from "./samples";
import { BookSession } from "./session";
import { handOut, savedFile } from "./saving";
import { SplitBorder } from "./split-border";
import { TEXTS } from "./texts";
import { THEMES } from "../pane/theme";

interface Notice {
  readonly intent: "error" | "info" | "success" | "warning";
  readonly text: string;
}

interface Question {
  readonly title: string;
  readonly text: string;
  readonly go: string;
  readonly act: () => void;
}

export function Workbench(): ReactNode {
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  const [appearance, setAppearance] = useState<Appearance>(preferredAppearance);
  const [fileName, setFileName] = useState("");
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isPaneShown, setPaneShown] = useState(true);
  const [isGridShown, setGridShown] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const [isDropping, setDropping] = useState(false);
  /** What waits for the person's word, since it would lose something. */
  const [question, setQuestion] = useState<Question | null>(null);
  const session = useRef<BookSession | null>(null);
  /** Counts what the person opened; only the last is shown. */
  const opening = useRef(0);
  const body = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  /** What to do with a file that is dropped, as of the last drawing of the page. */
  const dropped = useRef<(file: File) => void>(() => undefined);
  const texts = TEXTS[language];

  const show = useCallback((book: Book, wanted: Language, look: Appearance) => {
    if (sheet.current === null || frame.current === null) return;
    opening.current++;
    const whenFree = session.current?.close() ?? Promise.resolve();
    setGridShown(false);
    setSentence(null);
    setPaneShown(true);
    setFileName(book.workbook.name);
    const next = new BookSession(
      book,
      { sheet: sheet.current, frame: frame.current },
      {
        language: wanted,
        appearance: look,
        whenFree,
        onPane: setPaneShown,
        onFile: (file) => dropped.current(file),
        onSentence: setSentence,
      },
    );
    session.current = next;
    next.whenShown().then(
      () => {
        if (session.current === next) setGridShown(true);
      },
      () => setNotice({ intent: "error", text: TEXTS[wanted].gridFailed }),
    );
  }, []);

  const openBytes = useCallback(
    async (name: string, bytes: () => Promise<Uint8Array>) => {
      const turn = ++opening.current;
      setNotice({ intent: "info", text: texts.reading(name) });
      try {
        const book = await bookOf(await bytes(), name, language);
        // A long file that comes after one chosen later isn't wanted any more.
        if (opening.current !== turn) return;
        setNotice(book.workbook.date1904 ? { intent: "warning", text: texts.date1904(name) } : null);
        show(book, language, appearance);
      } catch (error) {
        if (opening.current === turn)
          setNotice({ intent: "error", text: openingProblem(error, name, texts, language) });
      }
    },
    [texts, language, appearance, show],
  );

  const openFile = (file: File) => openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  const openSample = (sample: Sample) => openBytes(sample.fileName, () => sampleBytes(sample));

  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    const [first] = SAMPLES;
    if (first === undefined) show(newBook(texts, language), language, appearance);
    else void openSample(first);
  });

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = fileName === "" ? texts.product : texts.title(fileName);
  }, [language, texts, fileName]);
  useEffect(() => {
    document.documentElement.dataset["theme"] = appearance;
  }, [appearance]);

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setDropping(event.type === "dragover");
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setDropping(false);
      dropped.current(file);
    };
    dropped.current = (file) => guarded(() => void openFile(file));
    const options = { capture: true };
    window.addEventListener("dragover", enter, options);
    window.addEventListener("dragleave", leave, options);
    window.addEventListener("drop", drop, options);
    return () => {
      window.removeEventListener("dragover", enter, options);
      window.removeEventListener("dragleave", leave, options);
      window.removeEventListener("drop", drop, options);
    };
  });

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (session.current?.hasUnsavedChanges === true) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);

  /** Asks first where another workbook would lose something. */
  function guarded(act: () => void): void {
    if (session.current?.hasUnsavedChanges !== true) act();
    else setQuestion({ title: texts.unsavedTitle, text: texts.unsaved(fileName), go: texts.discard, act });
  }

  async function save(): Promise<void> {
    const saved = session.current;
    if (saved === null) return;
    setNotice({ intent: "info", text: texts.saving(fileName) });
    try {
      await saved.settle();
      const file = await savedFile(saved.book.workbook);
      const give = () => {
        handOut(file);
        saved.noteSaved();
        setNotice({ intent: "success", text: texts.saved(file.name) });
      };
      const losses = [...saved.losses(), ...file.losses];
      if (losses.length === 0) {
        give();
        return;
      }
      setNotice(null);
      const lost = losses.map((loss) => loss[language]);
      setQuestion({ title: texts.lossesTitle, text: texts.losses(lost), go: texts.saveAnyway, act: give });
    } catch (error) {
      // For whoever is asked for help; the person reads the sentence.
      console.error(error);
      setNotice({ intent: "error", text: texts.notSaved(fileName) });
    }
  }

  const changeLanguage = (next: Language) => {
    keepLanguage(next);
    setLanguage(next);
    void session.current?.setLanguage(next);
  };
  const changeAppearance = (next: Appearance) => {
    keepAppearance(next);
    setAppearance(next);
    session.current?.setAppearance(next);
  };

  return (
    <FluentProvider theme={THEMES[appearance]} style={{ height: "100%" }}>
      <div className="bench">
        <Ribbon
          texts={texts}
          language={language}
          appearance={appearance}
          fileName={fileName}
          onNew={() => guarded(() => show(newBook(texts, language), language, appearance))}
          onOpen={() => chooser.current?.click()}
          onSave={() => void save()}
          onSample={(sample) => guarded(() => void openSample(sample))}
          onPane={() => {
            setPaneShown(true);
            session.current?.showPane(true);
            frame.current?.focus();
          }}
          onPress={(action) => void session.current?.press(action)}
          onLanguage={changeLanguage}
          onAppearance={changeAppearance}
        />
        {notice !== null && (
          <MessageBar intent={notice.intent} layout="multiline">
            <MessageBarBody>{notice.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={texts.dismiss}
                  onClick={() => setNotice(null)}
                />
              }
            />
          </MessageBar>
        )}
        <main className="bench-body" ref={body}>
          <section className="bench-grid" aria-label={texts.gridTitle}>
            {!isGridShown && (
              <>
                <div className="bench-skeleton" aria-hidden="true" />
                <div className="bench-loading" role="status">
                  {texts.loadingGrid}
                </div>
              </>
            )}
            <div className="bench-sheet" ref={sheet} />
            <div className="bench-sentence" role="status">
              {sentence}
            </div>
          </section>
          <SplitBorder label={texts.border} isHidden={!isPaneShown} body={() => body.current} />
          <section className="bench-pane" hidden={!isPaneShown} aria-label={texts.paneTitle}>
            <iframe ref={frame} title={texts.paneTitle} />
            <Button
              className="bench-close"
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.closePane}
              onClick={() => {
                setPaneShown(false);
                session.current?.showPane(false);
              }}
            />
          </section>
        </main>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm,.csv,.txt"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) guarded(() => void openFile(file));
        }}
      />
      {isDropping && <div className="bench-drop">{texts.drop}</div>}
      <Dialog open={question !== null} onOpenChange={() => setQuestion(null)} modalType="alert">
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{question?.title}</DialogTitle>
            <DialogContent>{question?.text}</DialogContent>
            <DialogActions>
              <Button
                appearance="primary"
                onClick={() => {
                  setQuestion(null);
                  question?.act();
                }}
              >
                {question?.go}
              </Button>
              <Button onClick={() => setQuestion(null)}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </FluentProvider>
  );
}
