import type { en } from './en.js';
import type { Words } from './words.js';
import { zhCnCustomer } from './zh-cn.customer.js';
import { zhCnFrame } from './zh-cn.frame.js';
import { zhCnPages } from './zh-cn.pages.js';
import { zhCnTerms } from './zh-cn.terms.js';

/** 简体中文。 */
export const zhCn: Words<typeof en> = { ...zhCnTerms, ...zhCnFrame, ...zhCnPages, ...zhCnCustomer };
