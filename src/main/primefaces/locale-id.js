PrimeFaces.locales['id'] = {
  closeText: 'Tutup', prevText: 'Sebelumnya', nextText: 'Berikutnya', currentText: 'Hari ini', today: 'Hari ini', clear: 'Kosongkan',
  emptySearchMessage: 'Tidak ada yang cocok', searchMessage: '{0} hasil', selectionMessage: '{0} terpilih', emptySelectionMessage: 'Belum ada yang dipilih',
  selectAll: 'Pilih semua', choose: 'Pilih', upload: 'Unggah', cancel: 'Batal', accept: 'Ya', reject: 'Tidak', emptyMessage: 'Tidak ada data',
  unexpectedError: 'Terjadi gangguan', decimalSeparator: ',', groupingSeparator: '.',
  aria: {
    close: 'Tutup', selectAll: 'Pilih semua', selectRow: 'Pilih baris', unselectRow: 'Lepas pilihan baris', pageLabel: 'Halaman {page}',
    firstPageLabel: 'Halaman pertama', lastPageLabel: 'Halaman terakhir', nextPageLabel: 'Halaman berikutnya', previousPageLabel: 'Halaman sebelumnya',
    'paginator.PAGE': 'Halaman {0}', 'paginator.FIRST': 'Halaman pertama', 'paginator.LAST': 'Halaman terakhir', 'paginator.NEXT': 'Halaman berikutnya',
    'paginator.PREV': 'Halaman sebelumnya', 'paginator.ROWS': 'Baris tiap halaman', 'datatable.sort.ASC': 'urutkan naik', 'datatable.sort.DESC': 'urutkan turun',
    'datatable.sort.NONE': 'lepas urutan', 'messages.CLOSE': 'Tutup',
  },
};
