// Shapes that others are made of.
import { z } from '@hono/zod-openapi'

/** Values of a shape in their order. */
export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

/** A shape, or null: of a named shape, `nullable` would describe what is both. */
export const orNull = <T extends z.ZodType>(shape: T) => z.union([shape, z.null()])
