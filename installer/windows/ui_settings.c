/* The one class of Windows that Debian's wine lacks and Qt cannot do without: UISettings.
   For proofs under wine alone; never shipped. */
#include <windows.h>
typedef struct thing { const void **table; } thing;
static HRESULT WINAPI query(thing *self, const IID *iid, void **out) { *out = self; return S_OK; }
static ULONG WINAPI counted(thing *self) { return 1; }
static HRESULT WINAPI nothing(thing *self, void *a, void *b) { return E_NOTIMPL; }
static HRESULT WINAPI color(thing *self, int wanted, unsigned char *argb) {
    /* 0 background, 1 foreground, others accents */
    argb[0] = 255;
    argb[1] = argb[2] = argb[3] = wanted == 0 ? 255 : 0;
    if (wanted > 1) argb[3] = 180;
    return S_OK;
}
static HRESULT WINAPI add(thing *self, void *handler, INT64 *token) { *token = 1; return S_OK; }
static HRESULT WINAPI take(thing *self, INT64 token) { return S_OK; }
static const void *settings_table[] = {query, counted, counted, nothing, nothing, nothing, color, add, take};
static thing settings = {settings_table};
static HRESULT WINAPI activate(thing *self, void **out) { *out = &settings; return S_OK; }
static const void *factory_table[] = {query, counted, counted, nothing, nothing, nothing, activate};
static thing factory = {factory_table};
HRESULT WINAPI DllGetActivationFactory(void *name, void **out) { *out = &factory; return S_OK; }
HRESULT WINAPI DllCanUnloadNow(void) { return S_FALSE; }
