/** The papers: what is printed of a month, as plain records, and how a record becomes a PDF or a spreadsheet. */
package id.sikap.report;
