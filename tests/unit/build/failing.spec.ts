describe("a test that must fail", () => {
    it("fails", () => {
        expect(1 + 1).toBe(3);
    });
});
