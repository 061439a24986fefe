/** A contraction is filed as the two words it stands for: the index of quotations is made again when it is next wanted. */
export const sql = `
INSERT INTO quotation_index (quotation_index) VALUES ('delete-all');
UPDATE quotation_filed SET last = 0;
`;
