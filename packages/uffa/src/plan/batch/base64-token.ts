/** What stands in batch data where an attachment's bytes are to be filled in (behaviour.md 13). */
export const BASE64_TOKEN = '@batch_object_entry_file_base64@';
