/** The form's name by which rows of a list belong to an assignment. */
export const assignForm = "assign";
