/**
 * The files of an export as sheets of rows: CSV or workbook, the heads found and understood, cells read as what they must be, and
 * the faults told at the places where a spreadsheet shows them. What the rows mean together is the import's, one package up.
 */
package id.sikap.people.roster.sheet;
