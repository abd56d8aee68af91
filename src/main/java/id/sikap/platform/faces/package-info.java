/** What every page needs of Faces: the template's facts, answers to faults, records in EL, hashed static resources. */
package id.sikap.platform.faces;
