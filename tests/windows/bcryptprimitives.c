/* Wine 8 has no bcryptprimitives.dll, from which every Rust program takes its random numbers. For tests under wine; never shipped. */
#include <windows.h>

/* RtlGenRandom by its exported name. */
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
  const SIZE_T most = 1u << 30;
  while (length > 0) {
    SIZE_T part = length < most ? length : most;
    if (!SystemFunction036(data, (ULONG)part)) return FALSE;
    data += part;
    length -= part;
  }
  return TRUE;
}
