package io.yinju.answer;

/** What kind of phrase answers a question. */
enum Wanted {
  /** A number or an amount. */
  NUMBER,
  /** An amount of money. */
  MONEY,
  /** A share. */
  SHARE,
  /** A point in time. */
  DATE,
  /** A length of time. */
  DURATION,
  /** Somebody's age. */
  AGE,
  /** A place. */
  PLACE,
  /** A company, an office, a school or another body. */
  BODY,
  /** A law, a plan or another document by its name. */
  WORK,
  /** A person. */
  PERSON,
  /** Telephone number, address of mail or web: contact details. */
  CONTACT,
  /** How to take part: where to register, what to scan, whom to call. */
  ACCESS,
  /** A reason. */
  REASON,
  /** Yes or no. */
  TRUTH,
  /** Any wording. */
  WORDING
}
