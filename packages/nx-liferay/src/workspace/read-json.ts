export { isObject, readJson, type JsonObject } from 'uffa/inference';
