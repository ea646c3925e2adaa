/** How an option is written on the command line, and what help says of it. */
export interface OptionForm {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in help; absent: the option takes none. */
  readonly value?: string;
  readonly summary: string;
  /** The commands over projects that take it; absent: all of them do. */
  readonly commands?: readonly string[];
}
