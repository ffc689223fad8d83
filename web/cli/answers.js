/**
 * The shapes that the command line reads out of the core's answers; schemas/ holds them whole.
 *
 * @typedef {[low: number | null, high: number | null]} Interval
 * @typedef {{row: number, line?: number, field: string}} CellPlace
 *
 * @typedef {object} Finding
 * @property {string} rule
 * @property {'error' | 'warning' | 'note'} severity
 * @property {string} [verdict]
 * @property {CellPlace[]} cells
 * @property {Record<string, any>} args
 * @property {string} [eurostat] rule type of the ESS
 * @property {string} [explanation] by the publisher
 * @property {string} [message]
 *
 * @typedef {object} TableFacts
 * @property {string} format
 * @property {string} encoding
 * @property {string} [separator]
 * @property {string} [sheet] of a spreadsheet
 * @property {string} [decimal]
 * @property {number} [headerLine]
 * @property {string[]} [titles] lines above the headings
 * @property {string[]} [footnotes] lines below the rows
 * @property {string[]} [sameAsAbove] columns in which a blank cell stands for the cell above
 * @property {number} rows
 * @property {number} observations
 * @property {{name: string, role: string, concept?: string}[]} fields
 * @property {string} [unit]
 *
 * @typedef {object} Validation
 * @property {TableFacts} table
 * @property {{error: number, verdicts: Record<string, Record<string, number>>}} summary
 * @property {Relation[]} relations
 * @property {Finding[]} findings
 * @property {import('./rulesets.js').Ruleset[]} [rulesets]
 *
 * @typedef {{kind: string, verdict: string, total: CellPlace, parts: CellPlace[]}} Relation
 *
 * @typedef {object} Cell
 * @property {Interval | null} value
 * @property {string} status
 * @property {string[]} flags
 * @property {string} [text]
 * @property {boolean} [incomplete]
 *
 * @typedef {object} Aggregate
 * @property {string[]} rowFields
 * @property {string[]} columnFields
 * @property {string} measure
 * @property {string | null} measureType
 * @property {string[][]} rows
 * @property {string[][]} columns
 * @property {Cell[][]} cells
 * @property {{code: string, subject?: string}[]} notes
 * @property {{name: string, concept?: string, role: string}[]} fields
 */
export {};
