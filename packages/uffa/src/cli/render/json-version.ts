/**
 * The version of the JSON documents (packages/uffa/schemas): a later one removes members or changes what they mean,
 * while a new member changes nothing for who reads the others.
 */
export const JSON_VERSION = 1;
