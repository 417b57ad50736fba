const STORE = 'conversations';

/**
 * Conversations in IndexedDB. Where the browser keeps nothing (private windows, policies) the same
 * methods work on nothing; `keeps` says which it is. A write resolves to null or the reason it
 * failed: `full` or `unavailable`.
 */
export async function openStorage() {
  try {
    const database = await settled(creating(indexedDB.open('yinju', 1)));
    return new Storage(database);
  } catch {
    return new Storage(null); // refused by the browser's settings: said in words in the list
  }
}

class Storage {
  #database;

  constructor(database) {
    this.#database = database;
  }

  get keeps() {
    return this.#database !== null;
  }

  async all() {
    if (!this.#database) return [];
    return settled(this.#database.transaction(STORE).objectStore(STORE).getAll());
  }

  put = (conversation) => this.#write((store) => store.put(conversation));
  remove = (id) => this.#write((store) => store.delete(id));

  async #write(action) {
    if (!this.#database) return 'unavailable';
    try {
      const transaction = this.#database.transaction(STORE, 'readwrite');
      action(transaction.objectStore(STORE));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      return null;
    } catch (error) {
      return error?.name === 'QuotaExceededError' ? 'full' : 'unavailable';
    }
  }
}

function creating(request) {
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return request;
}

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
