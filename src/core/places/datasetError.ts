/** A built file that can't be used: missing fields, wrong types, another format. `where` is the path inside it. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly file: string;
  readonly where: string;
  constructor(file: string, where: string, what: string) {
    super(`${file}: ${where}: ${what}`);
    this.file = file;
    this.where = where;
  }
}
