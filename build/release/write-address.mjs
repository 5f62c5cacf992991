import { writeAddress } from './address.mjs';

writeAddress();
