export { isObject, readJson, readListedJson, type JsonObject } from 'uffa/inference';
