import type * as z from 'zod';
import type { InputIssue } from '../shared/contract/errors.ts';

const shown = 80;

/** A typed value, shortened for a sentence. */
export function shortened(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  // What is nested may be nested too deeply to be written out.
  if (typeof value === 'object') return Array.isArray(value) ? '[…]' : '{…}';
  // The transports know numbers that JSON does not.
  const text = typeof value === 'string' ? value : typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? typeof value);
  if (text.length <= shown) return text;
  // Not through the middle of a pair of surrogates.
  return `${text.slice(0, shown - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const formats: Record<string, InputIssue['rule']> = { uuid: 'identifier', guid: 'identifier', url: 'url', email: 'email' };

function ruleOf(issue: z.core.$ZodIssue, value: unknown): InputIssue['rule'] {
  if (issue.code === 'custom') return (issue.params?.['rule'] as InputIssue['rule'] | undefined) ?? 'invalid';
  if (value === undefined || value === null) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return ['number', 'int'].includes(issue.expected) ? 'number' : issue.expected === 'boolean' ? 'choice' : 'invalid';
    case 'invalid_value':
      return 'choice';
    case 'too_big':
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? 'number' : value === '' ? 'required' : 'invalid';
    case 'not_multiple_of':
      return 'number';
    case 'invalid_format':
      return formats[issue.format] ?? 'invalid';
    case 'unrecognized_keys':
      return 'unknownField';
    default:
      return 'invalid';
  }
}

/**
 * What a schema found wrong, as the contract says it.
 * @param path of the field in the input
 * @param value as it was given
 */
export function issueFrom(issue: z.core.$ZodIssue, path: readonly string[], value: unknown): InputIssue {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const { max, hint } = (issue.code === 'custom' ? issue.params ?? {} : {}) as { max?: number; hint?: string };
  const text = shortened(value);
  return {
    field: [...path, ...keys].join('.'),
    rule: ruleOf(issue, value),
    ...(text === undefined ? {} : { value: text }),
    ...(max === undefined ? {} : { max }),
    ...(hint === undefined ? {} : { hint }),
  };
}
