import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** A message at its place, in UTF-16 offsets; the end is exclusive. */
export interface EditorMark {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** One text that can be edited. */
export interface Editor {
  readonly text: () => string;
  readonly write: (text: string) => void;
  readonly mark: (marks: readonly EditorMark[]) => void;
  readonly goTo: (offset: number) => void;
}

/** Colours are the page's own, so that they change with it between light and dark. */
const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--key)' },
  { tag: [tags.string, tags.content], color: 'var(--string)' },
  { tag: [tags.keyword, tags.bool, tags.number, tags.null], color: 'var(--constant)' },
  { tag: tags.comment, color: 'var(--soft)' },
  { tag: [tags.punctuation, tags.separator, tags.meta], color: 'var(--soft)' },
]);

const THEME = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--page)', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--code)', fontSize: '13px', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--page)', color: 'var(--soft)', border: 'none' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--selected)' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--line)' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', maxWidth: '60ch' },
  '.cm-placeholder': { color: 'var(--soft)', fontFamily: 'system-ui, sans-serif' },
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--text)' },
});

/** What an editor is called, for those who hear the page, and what is in it as long as it is empty. */
export interface EditorWords {
  readonly label: string;
  readonly whenEmpty: string;
}

/**
 * @param changed is called after each change, with nothing waited for
 */
export function createEditor(parent: Element, words: EditorWords, changed: () => void): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        ...shared(words),
        history(),
        indentOnInput(),
        lintGutter(),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    }),
  });
  return editorOf(view);
}

/** A text that can be read, searched and copied. */
export function createReader(parent: Element, words: EditorWords): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        ...shared(words),
        EditorState.readOnly.of(true),
        keymap.of([...defaultKeymap, ...searchKeymap]),
      ],
    }),
  });
  return editorOf(view);
}

function shared({ label, whenEmpty }: EditorWords): Extension[] {
  return [
    lineNumbers(),
    drawSelection(),
    bracketMatching(),
    highlightSelectionMatches(),
    yaml(),
    placeholder(whenEmpty),
    syntaxHighlighting(COLOURS),
    THEME,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
  ];
}

function editorOf(view: EditorView): Editor {
  return {
    text: () => view.state.doc.toString(),
    write: (text) => {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark: (marks) => {
      const last = view.state.doc.length;
      const inside = marks.map((mark): Mark => {
        const from = Math.min(mark.from, last);
        return { ...mark, from, to: Math.min(Math.max(mark.to, from), last) };
      });
      view.dispatch(setDiagnostics(view.state, inside));
    },
    goTo: (offset) => {
      const anchor = Math.min(offset, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
  };
}
