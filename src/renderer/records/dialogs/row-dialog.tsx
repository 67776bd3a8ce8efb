import { Select, Textarea, TextInput } from '@mantine/core';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useTexts } from '../../window/texts.ts';
import { Dialog } from './dialog.tsx';
import classes from './row-dialog.module.css';
import { type RowForm, type Typed, useRowForm } from './use-row-form.ts';

/** One field of a dialog. Dates are typed as text: the core reads every form of them. */
export interface DialogField<Fields extends Typed = Typed> {
  field: keyof Fields & string;
  label: string;
  as?: 'line' | 'area' | 'date' | 'choice';
  choices?: { value: string; label: string }[];
  placeholder?: string;
  /** Only where this holds for what is typed so far. */
  when?: (typed: Fields) => boolean;
  /** The sentence about a value that is wrong; null where it is in order. */
  check?: (value: string, typed: Fields) => string | null;
}

/** Fields in rows: two in one row stand side by side. */
type FieldRows<Fields extends Typed> = readonly (readonly DialogField<Fields>[])[];

interface RowDialogProps<Fields extends Typed> {
  title: string;
  text?: string;
  /** Names the draft of what is typed: the dialog and its record (`activity.add/<id>`). */
  draft: string;
  rows: FieldRows<NoInfer<Fields>>;
  initial: Fields;
  /** What the button says it does; it may name what is typed. */
  action: string | ((typed: NoInfer<Fields>) => string);
  save: (typed: NoInfer<Fields>) => Promise<unknown>;
  onClose: () => void;
  /** Whether there is something to save yet; where not, the button says what is missing. */
  ready?: boolean;
  /** Whether what it begins with is still being read. */
  waiting?: boolean;
  /** More of the form, such as a choice among records; stands above the fields. */
  children?: (form: RowForm) => ReactNode;
  /** Stands below the fields. */
  after?: ReactNode;
}

/** A sentence in a dialog about what it does. */
export function Explain({ children }: { children: ReactNode }) {
  return <p className={classes.explain}>{children}</p>;
}

const FormContext = createContext<RowForm | null>(null);

/** The form of the dialog around a part that stands below its fields. */
export function useDialogForm(): RowForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('useDialogForm is used outside a RowDialog');
  return form;
}

/** The sentences about the shown fields that are wrong as they are typed. */
function wrongFields<Fields extends Typed>(rows: FieldRows<Fields>, typed: Fields): Record<string, string> {
  const shown = rows.flat().filter((each) => each.when?.(typed) ?? true);
  return Object.fromEntries(shown.flatMap(({ field, check }) => {
    const wrong = check?.(typed[field] ?? '', typed) ?? null;
    return wrong === null ? [] : [[field, wrong]];
  }));
}

/** A short dialog that saves at its button; refused values stay, each with its sentence. */
export function RowDialog<Fields extends Typed>(props: RowDialogProps<Fields>) {
  const { title, text, draft, rows, initial, action, save, onClose, ready = true, waiting = false, children, after } = props;
  const t = useTexts();
  const [unready, setUnready] = useState(false);
  const choices = new Map(rows.flat().flatMap((each) => (each.choices ? [[each.field, each.choices.map(({ value }) => value)]] : [])));
  const form = useRowForm(initial, draft, (field, value) => choices.get(field)?.includes(value) ?? true);
  const onSubmit = () => {
    setUnready(!ready);
    return ready && form.submit(save, (typed) => wrongFields(rows, typed));
  };
  return (
    <Dialog
      title={title} size={480} draft={draft} onClose={onClose} onSubmit={onSubmit} ready={!waiting}
      action={typeof action === 'function' ? action(form.typed) : action}
      failure={unready && !ready ? t('shell:chooseFirst') : form.failure}
      refused={form.failure !== null || Object.keys(form.errors).length > 0}
    >
      {text !== undefined && <Explain>{text}</Explain>}
      {children?.(form)}
      <Rows rows={rows} form={form} />
      {after !== undefined && <FormContext value={form}>{after}</FormContext>}
    </Dialog>
  );
}

interface RowsProps<Fields extends Typed> {
  rows: FieldRows<Fields>;
  form: RowForm<Fields>;
}

/** Fields in rows, those that hold for what is typed so far. */
export function Rows<Fields extends Typed>({ rows, form }: RowsProps<Fields>) {
  return rows.map((row) => {
    const shown = row.filter((each) => each.when?.(form.typed) ?? true);
    if (shown.length === 0) return null;
    return (
      <div key={row[0]?.field} className={shown.length > 1 ? classes.pair : undefined}>
        {shown.map((each) => <Field key={each.field} field={each} form={form} />)}
      </div>
    );
  });
}

function Field<Fields extends Typed>({ field, form }: { field: DialogField<Fields>; form: RowForm<Fields> }) {
  const t = useTexts();
  const shared = {
    label: field.label,
    value: form.typed[field.field] ?? '',
    error: form.errors[field.field],
  };
  if (field.as === 'choice') {
    return (
      <Select
        {...shared} value={shared.value || null} data={field.choices ?? []} allowDeselect={false} placeholder={field.placeholder}
        onChange={(value) => form.set(field.field, value ?? '')}
      />
    );
  }
  const placeholder = field.placeholder ?? (field.as === 'date' ? t('grid:dialog.dateHint') : undefined);
  if (field.as === 'area') {
    return (
      <Textarea
        {...shared} autosize minRows={3} maxRows={14} placeholder={placeholder}
        onChange={(event) => form.set(field.field, event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput {...shared} placeholder={placeholder} onChange={(event) => form.set(field.field, event.currentTarget.value)} />
  );
}
