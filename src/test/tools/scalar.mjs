// Says what Scalar's parser finds wrong with a document, and ends with the status 1 if that is anything.
import { readFileSync } from 'node:fs'
import { dereference, validate } from '@scalar/openapi-parser'

const text = readFileSync(process.argv[2], 'utf8')
const errors = [...((await validate(text)).errors ?? []), ...((await dereference(text)).errors ?? [])]
errors.forEach((error) => console.log(error.message))
process.exit(errors.length ? 1 : 0)
