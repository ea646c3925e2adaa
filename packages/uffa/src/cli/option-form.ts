/** How an option is written on the command line, and what help says of it. */
export interface OptionForm {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in help; absent: the option takes none. */
  readonly value?: string;
  readonly summary: string;
  /** The one command that takes it; absent: all do. */
  readonly command?: string;
}
