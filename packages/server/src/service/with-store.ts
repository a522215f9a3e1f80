// Opens the store for one use case and closes it, whatever happens; faults of the database become problems that a person can act on.
import { openStore, storeOptions, type Store, type StoreOptions } from '../store/open-store.ts'
import { storeFault } from '../store/store-fault.ts'
import { dataFolder } from './folders.ts'

/** Runs a use case on the store that the environment names. */
export async function withStore<T>(work: (store: Store) => Promise<T>, behind?: StoreOptions['behind']): Promise<T> {
  const store = await openStore({ ...storeOptions(dataFolder()), ...(behind ? { behind } : {}) })
  try {
    return await work(store)
  } catch (error) {
    throw storeFault(error, store.where)
  } finally {
    await store.close()
  }
}
