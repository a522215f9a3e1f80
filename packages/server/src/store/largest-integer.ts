/** The largest number that an `integer` of the database holds, and is compared with. */
export const LARGEST_INTEGER = 2_147_483_647
